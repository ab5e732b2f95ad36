import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

@Injectable()
export class ApiService {
  constructor(private readonly config: ConfigService) {}
  headers() {
    return { 'x-gw-ims-org-id': this.config.get<string>('adobe.orgId') };
  }
}
