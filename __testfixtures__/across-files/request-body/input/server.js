const express = require('express');
const tokens = require('./routes/tokens');

const app = express();
app.use(express.json());

app.get('/health', (req, res) => res.sendStatus(204));
app.use('/tokens', tokens);

app.listen(process.env.PORT || 8080);
