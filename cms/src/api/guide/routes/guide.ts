import { publicRoutes } from '../../../public-api/http/routes'
import { guide } from '../../../public-api/types'

export default publicRoutes(guide)
