import { deflateSync } from 'node:zlib'

/** Small PDF files by hand: what a word processor writes with and without its box for accessibility. */

const objects = (catalog: string, info: string) => [
  `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  `<< /Producer (Test) ${info} >>`,
  '<< /Type /StructTreeRoot >>',
]

export const accessible = { catalog: '/Lang (de-DE) /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R', info: '/Title (Positionspapier)' }
export const bare = { catalog: '/Lang () /MarkInfo << /Marked false >>', info: '/Title <FEFF>' }

/** The old form: every object lies open, a table and a trailer follow. */
export const openPdf = ({ catalog, info }: { catalog: string, info: string }, trailer = ''): Buffer =>
  Buffer.from([
    '%PDF-1.4', ...objects(catalog, info).map((body, index) => `${index + 1} 0 obj\n${body}\nendobj`),
    'xref\n0 1\n0000000000 65535 f ', `trailer\n<< /Size 6 /Root 1 0 R /Info 4 0 R ${trailer} >>`, 'startxref\n0\n%%EOF\n',
  ].join('\n'), 'latin1')

/** The newer form: objects lie packed in a stream, and the table is a stream, too. */
export const packedPdf = ({ catalog, info }: { catalog: string, info: string }): Buffer => {
  const bodies = objects(catalog, info)
  const starts = bodies.map((_, index) => bodies.slice(0, index).reduce((sum, body) => sum + body.length + 1, 0))
  const table = `${starts.map((start, index) => `${index + 1} ${start}`).join(' ')} `
  const packed = deflateSync(Buffer.from(table + bodies.join('\n'), 'latin1'))
  const stream = (head: string, data: Buffer) =>
    Buffer.concat([Buffer.from(`<< ${head} /Length ${data.length} >>\nstream\n`, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')])
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n9 0 obj\n'),
    stream(`/Type /ObjStm /N ${bodies.length} /First ${table.length} /Filter /FlateDecode`, packed),
    Buffer.from('10 0 obj\n'),
    stream('/Type /XRef /Size 11 /W [1 2 1] /Root 1 0 R /Info 4 0 R /Filter /FlateDecode', deflateSync(Buffer.alloc(8))),
    Buffer.from('startxref\n0\n%%EOF\n'),
  ])
}
