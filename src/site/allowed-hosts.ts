import type { AllowedHosts } from './content-security-policy.ts';
import type { Settings } from './settings.ts';

/** Gather the hosts that a site allows its pages: those of `policy`, and those that pictures of answers come from. */
export function allowedHosts({ policy, images }: Pick<Settings, 'policy' | 'images'>): AllowedHosts {
  return { ...policy, image: [...new Set([...images.hosts, ...policy.image])] };
}
