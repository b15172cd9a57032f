import axe from 'axe-core';

/**
 * What axe finds on the whole page once nothing moves any more; `only` those rules where given. A
 * component is no page: the host has the headings and the landmarks around it.
 */
export async function axeProblems(only?: readonly string[]): Promise<readonly string[]> {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, {
    ...(only && { runOnly: { type: 'rule', values: [...only] } }),
    rules: Object.fromEntries(rulesOfPages.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

const rulesOfPages = ['landmark-one-main', 'page-has-heading-one', 'region'];
