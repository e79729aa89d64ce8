import { counted } from '../format';
import type { WeeklyWords } from '../en/weekly';

/** What the weekly says, in Spanish. */
export const weekly: WeeklyWords = {
  name: 'Semanal',
  back: 'Volver a las noticias',
  masthead: 'Cinco de la semana',
  number: (number) => `Número ${number}`,
  week: (week) => `Semana ${week}`,
  none: 'Aún no hay ningún número. Fije abajo un día y una hora, o haga uno ahora.',
  make: 'Hacer un número ahora',
  making: 'Preguntando a los sitios que sigue, y eligiendo…',
  made: (number) => `El número ${number} está hecho`,
  fewer: 'La semana no dio para más.',
  emptyWeek: (week) => `La semana ${week} no trajo nada que elegir, y no hay número de ella.`,
  stories: (count) => counted('es', count, { one: 'noticia', other: 'noticias' }),
  photos: (count) => counted('es', count, { one: 'foto', other: 'fotos' }),
  save: 'Guardar',
  saveStory: (headline) => `Guardar: ${headline}`,
  saving: 'Va a la biblioteca',
  kept: 'En su biblioteca',
  keys: 'Abra una noticia con 1 a 5; guarde la que tiene el foco con s.',
  unread: (count) => counted('es', count, { one: 'número sin leer', other: 'números sin leer' }),

  reasons: {
    carriedBy: (sites) => `La llevan ${sites} sitios`,
    about: (topic) => `Trata de ${topic}, que usted suele leer`,
    near: (headline) => `Cercana a «${headline}», que usted abrió`,
    unread: (day) => `En su biblioteca, sin leer desde el ${day}`,
    new: 'De lo más nuevo',
  },

  earlier: {
    name: 'Todos los números',
    issue: (number, day) => `Número ${number}, ${day}`,
    isNew: 'nuevo',
  },

  plan: {
    name: 'Cuándo llega',
    on: 'Hacer un número cada semana',
    day: 'Día',
    hour: 'Hora',
    next: (day, time) => `El próximo llega el ${day} a las ${time}.`,
    missed: 'Si Tearsheet está cerrado entonces, se hace cuando lo abra la próxima vez.',
    days: {
      monday: 'lunes',
      tuesday: 'martes',
      wednesday: 'miércoles',
      thursday: 'jueves',
      friday: 'viernes',
      saturday: 'sábado',
      sunday: 'domingo',
    },
  },

  mail: {
    name: 'Por correo',
    about:
      'Con su propia cuenta, directo a su servidor. La contraseña está en el llavero del sistema.',
    each: 'Enviar cada número cuando llegue',
    host: 'Servidor de correo (SMTP)',
    port: 'Puerto',
    security: 'Seguridad',
    securities: {
      tls: 'TLS directo',
      start_tls: 'Por STARTTLS',
      plain: 'Ninguna (solo en la red propia)',
    },
    user: 'Usuario',
    password: 'Contraseña',
    passwordKept: 'Sin cambios: está guardada',
    from: 'De (dirección)',
    to: 'Para (dirección)',
    store: 'Guardar esta cuenta',
    stored: 'La cuenta está guardada.',
    storedForNow:
      'La cuenta está guardada. Aquí no hay llavero: la contraseña se conoce hasta que cierre Tearsheet.',
    forget: 'Olvidar esta cuenta',
    forgotten: 'La cuenta está olvidada.',
    trial: 'Enviar una prueba',
    trying: 'Enviando…',
    tried: (to) => `La prueba va camino de ${to}.`,
    send: 'Enviar este número',
    sent: (day) => `Enviado por correo el ${day}`,
    waiting: 'En camino por correo',
    again: (time, why) => `Aún no enviado: ${why} Se intenta de nuevo a las ${time}.`,
    failed: (why) => `No enviado: ${why}`,
    retry: 'Intentar de nuevo',
  },

  nothingToPick:
    'No hay nada que elegir: lo que sigue no trajo nada sin leer en siete días, y no hay noticias guardadas por leer.',
  troubles: {
    mail_no_host: 'La cuenta no nombra ningún servidor de correo, o ningún puerto.',
    mail_wrong_address: 'Una de las dos direcciones no es de correo.',
    mail_unknown_host:
      'No hay ningún servidor de correo con ese nombre, o el equipo no tiene conexión.',
    mail_no_answer: 'El servidor de correo no responde en ese puerto.',
    mail_timed_out: 'El servidor de correo tardó demasiado.',
    mail_tls_failed:
      'El servidor de correo no pudo probar quién es. No se envió nada, tampoco la contraseña.',
    mail_not_secure:
      'La conexión con el servidor de correo sería legible para otros. No se envió nada, tampoco la contraseña.',
    mail_login_refused: 'El servidor de correo rechaza el usuario o la contraseña.',
    mail_no_login: 'El servidor de correo no admite usuario y contraseña.',
    mail_sender_refused: 'El servidor de correo rechaza los envíos desde esta dirección.',
    mail_recipient_refused: 'El servidor de correo rechaza los envíos a esta dirección.',
    mail_letter_refused: 'El servidor de correo rechaza el mensaje.',
    mail_busy: 'El servidor de correo pide que se intente más tarde.',
    mail_broken_off: 'El servidor de correo cortó la conexión, o no lo es.',
    mail_no_password: 'No se conoce la contraseña de la cuenta de correo.',
    mail_no_keyring: 'No se puede usar el llavero del sistema, y no se conoce la contraseña.',
  },

  book: {
    save: 'Guardar como libro (EPUB)',
    saved: (path) => `Guardado: ${path}`,
  },
};
