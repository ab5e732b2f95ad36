import type { NextFunction, Request, Response } from 'express';
import fs from 'fs';
import jwt from 'jsonwebtoken';

const privateKey = fs.readFileSync('./keys/private.key');
const publicKey = fs.readFileSync('./keys/public.key');

export function issueSession(userId: string, roles: string[]): string {
  return jwt.sign({ sub: userId, roles }, privateKey, { algorithm: 'RS256', issuer: 'shop', expiresIn: '30m' });
}

export function requireSession(req: Request, res: Response, next: NextFunction): void {
  const token = req.headers.authorization?.replace(/^Bearer /, '');
  try {
    res.locals.session = jwt.verify(token ?? '', publicKey, { algorithms: ['RS256'], issuer: 'shop' });
    next();
  } catch {
    res.status(401).json({ error: 'invalid_token' });
  }
}
