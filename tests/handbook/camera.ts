import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { repository } from '../support.ts'

/** As much of it as is used here. */
interface Picture {
  webp: (options: { quality: number, effort: number }) => Picture
  toBuffer: () => Promise<Buffer>
}

/** The CMS has it for pictures of editors. */
const sharp: (input: Buffer) => Picture = createRequire(path.join(repository, 'cms/package.json'))('sharp')

const folder = path.join(repository, 'docs/pictures/handbook')

/** Bytes that one picture may have. */
const most = 60 * 1024

/** Keeps a picture of what the page shows, or of a part of it, as small as it can be read. */
export const takePicture = async (page: Page, name: string, part?: Locator) => {
  fs.mkdirSync(folder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  const taken = part ? await part.screenshot({ animations: 'disabled' }) : await page.screenshot({ animations: 'disabled' })
  for (const quality of [80, 65, 50, 35]) {
    const picture = await sharp(taken).webp({ quality, effort: 6 }).toBuffer()
    if (picture.length > most && quality > 35) continue
    fs.writeFileSync(path.join(folder, `${name}.webp`), picture)
    return
  }
}
