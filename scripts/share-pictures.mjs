/**
 * `npm run share-pictures`: the pictures that messengers and networks show with a link to the site, one per section and
 * language, from our drawings and words, into `web/public/share`. Run it after changing either; the results are committed.
 */
import { onProjectNode } from './lib/toolchain.mjs'

if (onProjectNode(import.meta.url)) {
  const { mkdir, readFile, writeFile } = await import('node:fs/promises')
  const { createRequire } = await import('node:module')
  const { main } = await import('./lib/run.mjs')
  const { install } = await import('./lib/build.mjs')
  const { inRoot } = await import('./lib/paths.mjs')
  const { openBrowser } = await import('../tests/chromium.ts')
  const { arabicFonts } = await import('../web/tests/e2e/support/fonts.ts')
  const { allLocales } = await import('../web/shared/utils/locales.ts')
  const { shareHeight, shareKinds, shareWidth } = await import('../web/shared/share.ts')

  /** Strapi brings it along; a dependency of our own would be a second one to keep alike. */
  const sharp = ['@strapi/strapi', '@strapi/upload']
    .reduce((require, name) => createRequire(require.resolve(`${name}/package.json`)), createRequire(inRoot('cms/package.json')))('sharp')

  /** What each picture shows and says; the words are those of the interface. */
  const contents = {
    home: { drawing: 'ArtTown', title: ['home', 'allianceTitle'], text: ['home', 'allianceText'] },
    topics: { drawing: 'ArtSignpost', title: ['topic', 'title'], text: ['topic', 'intro'] },
    guides: { drawing: 'ArtSeparation', title: ['guide', 'title'], text: ['guide', 'intro'] },
    demands: { drawing: 'ArtWriting', title: ['demand', 'title'], text: ['demand', 'intro'] },
  }

  const read = (file) => readFile(inRoot('web/app', file), 'utf8')

  /** The drawing inside a component, as plain SVG. */
  const drawingOf = async (name) => {
    const [, viewBox, shapes] = /<UiArt viewBox="([^"]+)">([\s\S]*)<\/UiArt>/.exec(await read(`components/art/${name}.vue`)) ?? []
    if (!shapes) throw new Error(`There is no drawing in ${name}`)
    return `<svg class="art" viewBox="${viewBox}">${shapes}</svg>`
  }

  const mark = (await readFile(inRoot('web/public/favicon.svg'), 'utf8')).replace('<svg ', '<svg class="mark" ')
  const styles = await Promise.all(['tokens', 'components/art'].map((name) => read(`assets/css/${name}.css`)))
  const own = `
    body { margin: 0; display: grid; grid-template-columns: 35rem 1fr; block-size: ${shareHeight}px; overflow: hidden;
      background: var(--apricot-wash); color: var(--ink); font-family: var(--font); }
    main { display: flex; flex-direction: column; justify-content: center; gap: 1.6rem; padding-inline: 4rem 2rem; }
    p { margin: 0; font-size: 1.65rem; line-height: 1.45; }
    .brand { display: flex; align-items: center; gap: 1rem; font-size: 1.45rem; font-weight: 700; }
    .mark { flex: none; inline-size: 4.5rem; }
    h1 { margin: 0; font-size: 3.6rem; line-height: 1.15; text-wrap: balance; }
    :is(h1, p):is(:lang(ar), :lang(fa)) { line-height: 1.55; }
    .picture { display: flex; align-items: end; }
    .picture .art { inline-size: 100%; border-radius: 0; }
    .picture:not(.home) { align-items: stretch; }
    .picture:not(.home) .art { block-size: 100%; }`

  const pageOf = (locale, words, { drawing, kind, title, text }) => `<!doctype html>
    <html lang="${locale.code}" dir="${locale.dir}"><style>${styles.join('')}${own}</style>
    <main><p class="brand">${mark}${words.site.name}</p><h1>${words[title[0]][title[1]]}</h1><p>${words[text[0]][text[1]]}</p></main>
    <div class="picture ${kind}">${drawing.replace('<svg ', '<svg preserveAspectRatio="xMidYMid slice" ')}</div></html>`

  await main(async () => {
    await install()
    const folder = inRoot('web/public/share')
    await mkdir(folder, { recursive: true })
    const browser = await openBrowser(arabicFonts())
    const page = await browser.newPage({ viewport: { width: shareWidth, height: shareHeight }, colorScheme: 'light' })
    for (const locale of allLocales) {
      const words = JSON.parse(await readFile(inRoot(`web/i18n/locales/${locale.site}.json`), 'utf8'))
      for (const kind of shareKinds) {
        const drawing = await drawingOf(contents[kind].drawing)
        await page.setContent(pageOf(locale, words, { ...contents[kind], kind, drawing }))
        const small = await sharp(await page.screenshot()).png({ palette: true, colours: 64, effort: 10 }).toBuffer()
        await writeFile(`${folder}/${kind}-${locale.site}.png`, small)
      }
    }
    await browser.close()
    console.log(`They lie in ${folder}`)
  })
}
