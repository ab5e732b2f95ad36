import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

@Injectable()
export class OrgService {
  constructor(private readonly config: ConfigService) {}

  get orgId(): string {
    return this.config.getOrThrow('ADOBE_ORG_ID');
  }
}
