import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import adobeConfig from './config/adobe.config';
import { TokenService } from './token.service';

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true, load: [adobeConfig] })],
  providers: [TokenService],
})
export class AppModule {}
