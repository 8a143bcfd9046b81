import { publicRoutes } from '../../../public-api/http/routes'
import { offer } from '../../../public-api/types'

export default publicRoutes(offer)
