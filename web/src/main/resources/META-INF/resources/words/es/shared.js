/** Lo que dice cada página. */
export const words = {
  'app.name': 'Unknot',
  'app.skip': 'Saltar al contenido',
  'app.wait': 'Un momento',
  'app.retry': 'Intentarlo de nuevo',
  'app.main-menu': 'Menú principal',
  'app.book': 'Reservar una visita',
  'app.visits': 'Sus visitas',
  'app.sign-in': 'Iniciar sesión',
  'app.sign-out': 'Cerrar sesión',
  'app.language': 'Idioma',
  'app.step': 'Paso {step} de 4',

  'sign-in.title': 'Inicie sesión en su cuenta',
  'sign-in.title-time': 'Inicie sesión y le guardamos la hora',
  'sign-in.demo': 'Esto es una demostración',
  'sign-in.demo-hint': 'Con un toque entra como una de estas personas.',
  'sign-in.form': 'Con su propia cuenta',
  'sign-in.username': 'Nombre de usuario',
  'sign-in.password': 'Contraseña',
  'sign-in.go': 'Iniciar sesión',
  'sign-in.by-link': 'Sin contraseña',

  'state.held': 'guardada',
  'state.booked': 'reservada',
  'state.cancelled': 'anulada',

  'lost.title': 'No encontramos esta página',
  'lost.detail': 'Puede que la dirección sea antigua o esté mal escrita. Sus visitas siguen como estaban.',

  'problem.unreachable': 'No podemos conectar con Unknot',
  'problem.unreachable-detail': 'La red no ha respondido.',
  'problem.unreachable-next': 'Compruebe su conexión e inténtelo de nuevo. No se pierde nada de lo que ha elegido.',
  'problem.unexpected': 'Algo ha fallado por nuestra parte',
  'problem.unexpected-detail': 'Ahora mismo no hemos podido hacerlo.',
  'problem.unexpected-next': 'Inténtelo de nuevo dentro de un momento.',
};
