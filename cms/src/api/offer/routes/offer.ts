import { publicRoute, publicRoutes } from '../../../public-api/http/routes'
import { offer } from '../../../public-api/types'

/** `find` stands before the address of one offer, which would take it for an id. */
export default { routes: [publicRoute('/offers/find', `${offer.uid}.findByFacets`), ...publicRoutes(offer).routes] }
