import { siteRoute } from '../../../public-api/http/routes'

export default {
  routes: [
    siteRoute('/checks/read', 'check.read'),
    siteRoute('/checks/form', 'check.form'),
    siteRoute('/checks/answers', 'check.answer'),
    siteRoute('/checks/stop', 'check.stop'),
  ],
}
