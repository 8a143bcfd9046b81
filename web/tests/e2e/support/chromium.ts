export { openBrowser } from '../../../../tests/chromium'
