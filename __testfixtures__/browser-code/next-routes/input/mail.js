export async function send(mail) {
  console.log(mail);
}

export function card(content) {
  return new Response(JSON.stringify(content));
}
