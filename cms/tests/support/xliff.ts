import { SaxesParser } from 'saxes'

/** Every unit of a file with its source as markup, read by a parser that takes nothing but proper XML. */
export const readUnits = (content: string) => {
  const units: { id: string, source: string }[] = []
  let inSource = false
  const add = (markup: string) => {
    const last = units.at(-1)
    if (last) last.source += markup
  }
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'trans-unit') units.push({ id: String(attributes.id), source: '' })
    if (inSource) add(name === 'g' ? `<g id="${String(attributes.id)}">` : `<${name}>`)
    if (name === 'source') inSource = true
  })
  parser.on('text', (words) => {
    if (inSource) add(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'source') inSource = false
    else if (inSource) add(`</${name}>`)
  })
  parser.write(content).close()
  return units
}

/** What a translator's tool does: a target beside every source of these documents. */
export const translate = (content: string, documentId: string, target: (source: string, id: string) => string) => {
  let changed = content
  for (const { id, source } of readUnits(content)) {
    if (!id.includes(documentId)) continue
    const place = changed.indexOf('</source>', changed.indexOf(`id="${id}"`)) + '</source>'.length
    const words = target(source, id)
    changed = `${changed.slice(0, place)}<target state="translated">${words}</target>${changed.slice(place)}`
  }
  return changed
}
