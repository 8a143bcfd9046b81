import { existsSync } from 'node:fs'
import chromiumPackage from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const findExecutable = async (): Promise<string> => {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  if (process.platform === 'linux' && process.arch === 'x64') return chromiumPackage.executablePath()
  const found = installed.find(existsSync)
  if (found) return found
  throw new Error('No Chromium found. Please set CHROME_PATH to one.')
}

/** A real Chromium: `CHROME_PATH`, else the one that comes with the packages (Linux), else an installed one. */
export const openBrowser = async (env: Record<string, string> = {}): Promise<Browser> => chromium.launch({
  env: { ...process.env, ...env },
  executablePath: await findExecutable(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless=new'],
  headless: true,
})
