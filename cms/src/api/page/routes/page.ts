import { publicRoutes } from '../../../public-api/http/routes'
import { page } from '../../../public-api/types'

export default publicRoutes(page)
