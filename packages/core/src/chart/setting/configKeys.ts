import type { Attribution } from '../../advice/attribution';
import { type ConfigTable, levelsOf } from '../../comparison/configTable';
import { keyRole } from '../../comparison/keyRole';
import { tellingPlace } from '../../comparison/tellingKeys';

/**
 * Hyperparameters that differ between runs, the most telling first: those that go with the objective
 * as `attributeConfig` orders them, one of each bundle before the rest of any, then by how often a
 * key matters, by the fewest different values and by name. Does not depend on the order of the runs.
 */
export function tellingConfigKeys(
  { rows }: Pick<ConfigTable, 'rows'>,
  attribution: Pick<Attribution, 'bundles'>,
): readonly string[] {
  const differing = rows.flatMap(({ key, cells }) => {
    const { count } = levelsOf(cells);
    return count > 1 && keyRole(key) === 'hyperparameter' ? [{ key, count }] : [];
  });
  const leading = attribution.bundles.flatMap(({ keys }) => keys.slice(0, 1));
  const following = attribution.bundles.flatMap(({ keys }) => keys.slice(1));
  const place = new Map([...leading, ...following].map(({ key }, i) => [key, i]));
  const placeOf = (key: string) => place.get(key) ?? place.size;
  return differing
    .sort(
      (a, b) =>
        placeOf(a.key) - placeOf(b.key) ||
        tellingPlace(a.key) - tellingPlace(b.key) ||
        a.count - b.count ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ key }) => key);
}
