import type { Place } from '../diagnostics/diagnostic.ts';
import { type AddressKind, addressesSchema } from './address-patterns.ts';
import type { Site } from './site.ts';
import { withOwnAddresses } from './terms.ts';

/** The setting that addresses of a kind come from. */
export interface AddressSetting {
  /** Such as `addresses.home`. */
  readonly key: string;
  /** Where it stands; undefined for a pattern that Kotae brings. */
  readonly place: Place | undefined;
}

const usual = addressesSchema.parse({});

/** Find the setting that addresses of a kind come from: a pattern, or a site's own word for databases. */
export function addressSetting({ settings, placeIn }: Site, kind: AddressKind): AddressSetting {
  const pattern = settings.addresses[kind];
  const isUsual = pattern === usual[kind];
  const isOfWord = !isUsual && pattern === withOwnAddresses(usual, settings.terms.database)[kind];
  const path = isOfWord ? ['terms', 'database', 'address'] : ['addresses', kind];
  return { key: path.join('.'), place: isUsual ? undefined : placeIn('site', path) };
}
