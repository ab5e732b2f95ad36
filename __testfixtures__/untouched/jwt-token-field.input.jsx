import React, { useState } from 'react';
import axios from 'axios';

export default function AccountForm({ user, onSaved }) {
  const [name, setName] = useState(user.name);

  const save = async (event) => {
    event.preventDefault();
    const form = new FormData();
    form.append('jwt_token', localStorage.getItem('token'));
    form.append('client_id', user.id);
    form.append('name', name);
    await axios.post('/api/account', form);
    const { data } = await axios.post('/dashboard', {}, { headers: { jwt_token: localStorage.token } });
    onSaved(data);
  };

  return (
    <form onSubmit={save}>
      <input value={name} onChange={(event) => setName(event.target.value)} />
      <button type="submit">Save</button>
    </form>
  );
}
