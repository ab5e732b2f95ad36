const { Router } = require('express');
const { exchange } = require('../services/ims');

const router = Router();

/**
 * Our desktop clients sign by themselves: the key never leaves the machine of the customer.
 */
router.post('/', async (req, res, next) => {
  const { clientId, jwt } = req.body;
  if (!jwt) {
    res.status(400).json({ error: 'jwt is required' });
    return;
  }
  try {
    const token = await exchange(clientId, jwt);
    res.json({ token });
  } catch (error) {
    next(error);
  }
});

module.exports = router;
