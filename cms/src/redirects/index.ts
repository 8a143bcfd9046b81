export { currentSlug, readRedirects, type Redirect } from './find'
export { registerRedirects } from './remember'
export { addressRoutes } from './routes'
