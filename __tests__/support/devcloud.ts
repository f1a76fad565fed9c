/** A token of one of a devcloud's users. */
export async function logIn(url: string, user: string): Promise<string> {
  const identity = {
    methods: ['password'],
    password: { user: { name: user, password: `${user}pass`, domain: { id: 'default' } } },
  };
  const response = await fetch(`${url}/identity/v3/auth/tokens`, {
    method: 'POST',
    body: JSON.stringify({ auth: { identity } }),
  });
  const token = response.headers.get('x-subject-token');
  if (token === null) {
    throw new Error(`no token for ${user}: ${await response.text()}`);
  }
  return token;
}
