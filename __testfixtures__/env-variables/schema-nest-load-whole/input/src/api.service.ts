import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';

@Injectable()
export class ApiService {
  constructor(private readonly config: ConfigService) {}

  describe(): string {
    return JSON.stringify(this.config.get('adobe'));
  }
}
