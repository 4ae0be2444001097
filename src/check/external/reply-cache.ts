import { z } from 'zod';
import { readChecksummed, writeChecksummed } from '../../cache/checksummed-file.ts';
import type { Reply } from './reply.ts';

const day = 86_400_000;
/** How long a reply is believed, in milliseconds. */
const maxAge: Readonly<Record<Reply['kind'], number>> = { page: 14 * day, dead: day, 'no-answer': day };

const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), to: z.string().optional(), at: z.number() }),
  z.object({ kind: z.literal('dead'), status: z.number(), at: z.number() }),
  z.object({ kind: z.literal('no-answer'), reason: z.string(), at: z.number() }),
]);
/** Names how replies are written. */
const form = 'replies 2';

const fileSchema = z.record(z.string(), replySchema);

/** What hosts said before, so that they are not asked at every run. */
export interface ReplyCache {
  readonly get: (address: string) => Reply | undefined;
  readonly set: (address: string, reply: Reply) => void;
  readonly save: () => Promise<void>;
}

/** Open the file that keeps replies. One that is missing, damaged or foreign is begun anew. `now` in milliseconds. */
export async function openReplyCache(path: string, now: number): Promise<ReplyCache> {
  const kept = fileSchema.safeParse(await readChecksummed(path, form));
  const replies = new Map(Object.entries(kept.data ?? {}));
  return {
    get: (address) => {
      const reply = replies.get(address);
      return reply && now - reply.at < maxAge[reply.kind] ? reply : undefined;
    },
    set: (address, reply) => {
      replies.set(address, { ...reply, at: now });
    },
    save: async () => {
      const fresh = [...replies].filter(([, { at, kind }]) => now - at < maxAge[kind]).sort();
      await writeChecksummed(path, form, Object.fromEntries(fresh));
    },
  };
}
