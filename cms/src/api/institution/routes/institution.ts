import { publicRoutes } from '../../../public-api/http/routes'
import { institution } from '../../../public-api/types'

export default publicRoutes(institution)
