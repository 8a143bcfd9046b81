import { publicRoutes } from '../../../public-api/http/routes'
import { demand } from '../../../public-api/types'

export default publicRoutes(demand)
