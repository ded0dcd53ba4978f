// A JSON-LD document without the shorthands of its context: node expand.mjs MODULES DOCUMENT CONTEXT
// A term that the context does not know is an error, and so is every address but the context's.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [modules, document, context] = process.argv.slice(2)
const jsonld = createRequire(modules + '/')('jsonld')
const documentLoader = async (url) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no network: ${url}`)
  return { documentUrl: url, document: JSON.parse(readFileSync(context, 'utf-8')) }
}
const expanded = await jsonld.expand(JSON.parse(readFileSync(document, 'utf-8')), { documentLoader, safe: true })
process.stdout.write(JSON.stringify(expanded))
