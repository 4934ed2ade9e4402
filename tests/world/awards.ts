/** The ids of the awards on hosted platforms. Random, so that nothing takes them for placeholders. */

export interface CredlyAward {
  id: string;
  title: string;
  holder: 'nadia' | 'tobias';
  issuedDaysAgo: number;
  /** Negative: still to come. */
  expiresDaysAgo?: number;
  badgeClass: string;
}

const NORTHWIND_ON_CREDLY = '6b1f0f4e-52c7-4d0a-b0d5-2f9a7c31e8d6';
export const CREDLY_ISSUER = { id: NORTHWIND_ON_CREDLY, name: 'Northwind Cloud' };

export const CREDLY = {
  practitioner: {
    id: '9a4c1e77-3d52-4b8e-a6f1-0c5e2d7b4f13',
    title: 'Northwind Cloud Practitioner',
    holder: 'nadia',
    issuedDaysAgo: 210,
    expiresDaysAgo: -885,
    badgeClass: 'c2d8a3f0-7e41-4f6b-9b35-81e6d0c4a927',
  },
  ofSomebodyElse: {
    id: 'f3b7d905-1c68-4e2a-8d94-57a0e3c6b218',
    title: 'Northwind Data Engineer',
    holder: 'tobias',
    issuedDaysAgo: 120,
    expiresDaysAgo: -975,
    badgeClass: '1e9f5b62-a0d7-4c83-b4e8-3f72c61d905a',
  },
  expired: {
    id: '27e08c4b-96f3-4a15-bd62-e1c8047f5a39',
    title: 'Northwind Security Essentials',
    holder: 'nadia',
    issuedDaysAgo: 1_140,
    expiresDaysAgo: 45,
    badgeClass: '84c3e7d1-0b5a-4926-8f7d-d2a9165be043',
  },
  smallTitle: {
    id: 'b86d2f10-e4a7-4c39-95b1-7d03f8ce6a52',
    title: 'Containers: First Steps',
    holder: 'nadia',
    issuedDaysAgo: 300,
    badgeClass: '5f70b9c8-d316-4ea2-a8d4-09c7e5f1b264',
  },
  tobiasOwn: {
    id: '40d9a6e3-5b82-4f17-8c0e-b93d71f6a825',
    title: 'Northwind Platform Engineer',
    holder: 'tobias',
    issuedDaysAgo: 80,
    expiresDaysAgo: -1_015,
    badgeClass: 'e7a1c460-28f9-4d53-b70b-6c84f2d913ae',
  },
  aside: {
    id: '7c25f8b1-0e9d-4643-a1f7-d4b60c93e58f',
    title: 'Northwind Partner Seller',
    holder: 'tobias',
    issuedDaysAgo: 30,
    badgeClass: '3ad6e092-b57c-4f81-96e4-c108d7f25b3a',
  },
  /** Was there once: the record answers 404, its page 200. */
  deleted: {
    id: 'd15e94c0-7a2b-4d68-8e3f-a90b6c27f4d1',
    title: 'Northwind Network Specialist',
    holder: 'nadia',
    issuedDaysAgo: 700,
    badgeClass: '92b4d7e6-f08c-4a35-bd19-5e3c70a8f641',
  },
} as const satisfies Record<string, CredlyAward>;

/** The name of Nadia's profile. */
export const CREDLY_PROFILE = 'nadia-kestrel';

const MANY = 20;

/** As many more as a good profile has. */
export const CREDLY_MANY: readonly CredlyAward[] = Array.from({ length: MANY }, (_, index) => ({
  id: `${(0x6e1d94b7 + index * 104_729).toString(16)}-52f0-4c8e-a1d3-7b06e9f4${(0x25c8 + index * 977).toString(16)}`,
  title: `Northwind Module ${index + 1}`,
  holder: 'nadia' as const,
  issuedDaysAgo: 90 + index,
  badgeClass: `${(0x41f7c08d + index * 7_919).toString(16)}-9d3e-4b62-8c15-e0a7d25f6b94`,
}));

/** Ids that Credly answers in a way that nobody expects. */
export const CREDLY_ODD = {
  malformed: '0f6a2d94-b7c1-4e58-93da-6c18e5b0f742',
  changedShape: 'c9e17b35-40d8-4f62-8a7b-e53d92f6a018',
  revoked: '5ab80e6f-d213-47c9-b6e4-1f9c07d4a385',
  /** Its page has another title than the platform gives such pages. */
  otherTitle: 'e2d75c08-69fb-4a31-85c6-b40f1e93d7a2',
  /** Its record says that it belongs to another host. */
  ofAnotherHost: '36f9c1b7-e80a-4d54-9b2f-d7a5604ec81b',
} as const;

/** 22 characters, as Badgr's ids are. */
export const BADGR = {
  hashed: 'Qm7xVt2LRyeK4pHdW9sZcA',
  revoked: 'b3NfG8uTQ1aYkE6jLw0rXg',
  hanging: 'Tz5DhJ9oSCmP2qVn7BvRiw',
  flood: 'H4kWcY8eRpuZ0tXgM6sLqA',
  redirect: 'vE2nUa7bTfSxJ1dKy9oPmQ',
  notJson: 'Lc6RzG3hQwiV8jFt5NbAsg',
  nested: 'x0YpMk4sTDeB7uHqZ2gWvA',
  halfPng: 'J9fCtO1rSlaN6mXv3EiKyw',
  drip: 'Da8QhV5zRbuS2wLc7PkGtg',
  latin1: 'u7KdXe3nQ9yF4bRj0MoTsA',
  expired: 'Sg1RvY6kLqC9wZn3XpHt0A',
  changedShape: 'eB8mJf2TyKd5VhQ7uNxWaw',
  pending: 'Pz4LcG9sUoD7kRi1HbYv2Q',
  ofAnotherHost: 'i6TqXw0nMhE3rFz8SjKd5A',
} as const;

/** Nadia's shared collection: two that stand, one that was revoked. */
export const BADGR_COLLECTION = '8c41f0e2b7d94a6c95e3a1d7f2b60c48';

export const COURSERA = { code: 'K7QW3ZPX9RTB', slug: 'statistics-for-everyone' } as const;
