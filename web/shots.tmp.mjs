import chromiumPackage from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
const base = process.env.BASE ?? 'http://127.0.0.1:14701'
const list = process.argv.slice(2) // path@width[@dark][@js]
const b = await chromium.launch({ executablePath: await chromiumPackage.executablePath(), args: ['--no-sandbox','--disable-gpu','--disable-dev-shm-usage','--headless=new'], headless: true })
for (const spec of list) {
  const [p, w, ...f] = spec.split('@')
  const c = await b.newContext({ viewport: { width: +w, height: 900 }, colorScheme: f.includes('dark') ? 'dark' : 'light', javaScriptEnabled: f.includes('js') })
  const page = await c.newPage()
  await page.goto(base + p, { waitUntil: 'load' }); await page.waitForTimeout(300)
  const h = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: +w, height: Math.min(h, f.includes('tall') ? 6000 : 2200) })
  const name = '/tmp/shots/' + spec.replace(/[^\w]+/g, '_') + '.png'
  await page.screenshot({ path: name }); console.log(name, h)
  await c.close()
}
await b.close()
