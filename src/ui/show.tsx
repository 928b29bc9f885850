export async function showTalks(_t: unknown): Promise<void> {}
