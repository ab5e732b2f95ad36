import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import * as Joi from 'joi';
import adobeConfig from './adobe.config';
import { TokenService } from './token.service';

@Module({
  imports: [
    ConfigModule.forRoot({
      load: [adobeConfig],
      validationSchema: Joi.object({
        PORT: Joi.number().default(3000),
        ADOBE_CLIENT_ID: Joi.string().required(),
        ADOBE_CLIENT_SECRET: Joi.string().required(),
        ADOBE_ORG_ID: Joi.string().required(),
        ADOBE_SCOPES: Joi.string().required(),
      }),
    }),
  ],
  providers: [TokenService],
})
export class AppModule {}
