/**
 * What is asked of W&B's GraphQL API: fields, arguments and types of variables that the published
 * client asks for as well, which a test holds them to.
 */
const listedRun = `
  id
  name
  displayName
  state
  tags
  group
  sweepName
  createdAt
  heartbeatAt
  config
  summaryMetrics`;

export const runsQuery = `query Runs($entity: String!, $project: String!, $cursor: String, $perPage: Int, $order: String) {
  project(name: $project, entityName: $entity) {
    runs(after: $cursor, first: $perPage, order: $order) {
      edges { node {${listedRun} } }
      pageInfo { endCursor hasNextPage }
    }
  }
}`;

export const runQuery = `query Run($entity: String!, $project: String!, $name: String!) {
  project(name: $project, entityName: $entity) {
    run(name: $name) {${listedRun} historyKeys }
  }
}`;

export const runTagsQuery = `query RunTags($entity: String!, $project: String!, $name: String!) {
  project(name: $project, entityName: $entity) { run(name: $name) { id tags } }
}`;

export const sampledHistoryQuery = `query SampledHistory($entity: String!, $project: String!, $name: String!, $specs: [JSONString!]!) {
  project(name: $project, entityName: $entity) { run(name: $name) { sampledHistory(specs: $specs) } }
}`;

/** What is left out stays as it is: the client changes a summary alone in the same way. */
export const setTagsMutation = `mutation SetTags($id: String!, $tags: [String!]) {
  upsertBucket(input: { id: $id, tags: $tags }) { bucket { id } }
}`;

export const deleteRunMutation = `mutation DeleteRun($id: ID!) {
  deleteRun(input: { id: $id }) { clientMutationId }
}`;
