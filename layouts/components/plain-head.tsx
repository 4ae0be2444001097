import { contentSecurityPolicy } from '../../src/site/content-security-policy.ts';

/** Print what the head of every document begins with: encoding, policy, width, colour schemes. */
export function PlainHead({ imageHosts }: { readonly imageHosts?: readonly string[] | undefined }) {
  return (
    <>
      <meta charset="utf-8" />
      <meta http-equiv="content-security-policy" content={contentSecurityPolicy(imageHosts)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
    </>
  );
}
