export { readDescription } from './description'
export { apiPage, contentSecurityPolicy } from './page'
