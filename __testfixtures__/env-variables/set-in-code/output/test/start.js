const { spawn } = require('child_process');

exports.start = (key) =>
	spawn('node', ['src/users.js'], {
		env: {
			...process.env,
			// sample key
			ADOBE_PRIVATE_KEY_PATH: key,
			ADOBE_CLIENT_ID: 'id',
		},
	});
