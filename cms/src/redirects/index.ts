export { currentSlug, readRedirects, type Redirect } from './find'
export { addressesOf, leadTo, registerRedirects } from './remember'
export { addressRoutes } from './routes'
