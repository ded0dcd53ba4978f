// What Recogito makes of annotations: node recogito.mjs MODULES ANNOTATIONS TEXTS
// TEXTS maps a source to its text. Prints, for each annotation, its error or the words that its places select in the page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [modules, annotations, texts] = process.argv.slice(2)
const { JSDOM } = createRequire(modules + '/')('jsdom')
const { window } = new JSDOM('<!DOCTYPE html><body></body>')
globalThis.window = window
for (const name of ['document', 'HTMLElement', 'Element', 'Node', 'NodeFilter', 'Range', 'MutationObserver']) globalThis[name] = window[name]
const { W3CTextFormat, reviveSelector } = await import(pathToFileURL(`${modules}/@recogito/text-annotator/dist/text-annotator.es.js`).href)

const containers = {}
for (const [source, text] of Object.entries(JSON.parse(readFileSync(texts, 'utf-8')))) {
  containers[source] = document.createElement('p')
  containers[source].textContent = text
  document.body.append(containers[source])
}
const read = JSON.parse(readFileSync(annotations, 'utf-8')).first.items.map((annotation) => {
  const targets = [annotation.target].flat()
  const { parsed, error } = W3CTextFormat(targets[0].source, containers[targets[0].source]).parse(annotation)
  if (error) return { id: annotation.id, error: String(error) }
  const selected = parsed.target.selector.map((selector, at) => reviveSelector(selector, containers[targets[at].source]).range.toString())
  const bodies = parsed.bodies.map(({ purpose, value }) => [purpose, value])
  return { id: parsed.id, quotes: parsed.target.selector.map((selector) => selector.quote), selected, bodies, creator: parsed.target.creator }
})
process.stdout.write(JSON.stringify(read))
