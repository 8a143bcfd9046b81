import { publicRoute } from '../../../public-api/http/routes'

export default {
  routes: [
    publicRoute('/hsds', 'hsds.about'),
    publicRoute('/hsds/services', 'hsds.listServices'),
    publicRoute('/hsds/services/:id', 'hsds.oneService'),
    publicRoute('/hsds/organizations', 'hsds.listOrganizations'),
    publicRoute('/hsds/organizations/:id', 'hsds.oneOrganization'),
    publicRoute('/hsds/service_at_locations', 'hsds.listServiceAtLocations'),
    publicRoute('/hsds/service_at_locations/:id', 'hsds.oneServiceAtLocation'),
    publicRoute('/hsds/taxonomies', 'hsds.listTaxonomies'),
    publicRoute('/hsds/taxonomies/:id', 'hsds.oneTaxonomy'),
    publicRoute('/hsds/taxonomy_terms', 'hsds.listTerms'),
    publicRoute('/hsds/taxonomy_terms/:id', 'hsds.oneTerm'),
  ],
}
