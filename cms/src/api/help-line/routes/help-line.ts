import { publicRoutes } from '../../../public-api/http/routes'
import { helpLine } from '../../../public-api/types'

export default publicRoutes(helpLine)
