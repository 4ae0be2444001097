import { type AllowedHosts, contentSecurityPolicy, type PolicyParts } from './content-security-policy.ts';

/**
 * Write the content security policy as a header: the policy of the pages, and that nobody may frame them, which a
 * browser believes from a header only.
 */
export function contentSecurityPolicyHeader(hosts: AllowedHosts = {}, parts: PolicyParts = {}): string {
  return `${contentSecurityPolicy(hosts, parts)}; frame-ancestors 'none'`;
}
