import type { ErrorCode, PhotoFailureCode, Verdict } from '../../backend/generated';
import type { Trouble } from '../trouble';

/** What went wrong and what it means for the story, in Spanish. */
export const errors: Record<ErrorCode, Trouble> = {
  bad_address: {
    happened: 'Esa no es la dirección de una noticia.',
    means: 'Una dirección se parece a www.ejemplo.com/noticia. Revísela e inténtelo de nuevo.',
  },
  private_address: {
    happened: 'Esta dirección está en su propia red.',
    means:
      'Tearsheet no entra ahí sin permiso, porque una página podría usarlo para espiar sus aparatos.',
  },
  offline: {
    happened: 'No se pudo llegar al sitio.',
    means:
      'No se trajo la noticia: quizá no haya conexión o no exista el sitio. Las guardadas se abren como siempre.',
  },
  broken_answer: {
    happened: 'La respuesta se cortó.',
    means: 'El sitio empezó a enviar la noticia y se detuvo. Inténtelo de nuevo.',
  },
  timeout: {
    happened: 'El sitio no respondió a tiempo.',
    means: 'No se pudo traer la noticia. Puede que funcione dentro de un rato.',
  },
  tls: {
    happened: 'El sitio no pudo demostrar quién es.',
    means: 'La conexión no era segura, así que no se trajo nada.',
  },
  insecure_redirect: {
    happened: 'El sitio lleva de una dirección segura a otra que no lo es.',
    means: 'Tearsheet no lo siguió, así que la noticia no se trajo.',
  },
  redirect_loop: {
    happened: 'El sitio nos hace dar vueltas.',
    means: 'La dirección lleva de nuevo a sí misma; por aquí no se llega a la noticia.',
  },
  too_many_redirects: {
    happened: 'La dirección lleva de una página a otra.',
    means: 'Dio demasiados saltos, así que la noticia no se trajo.',
  },
  bad_redirect: {
    happened: 'El sitio no lleva a ninguna parte.',
    means: 'Nos envía a algo que no es una dirección web.',
  },
  not_found: {
    happened: 'La página no está.',
    means: 'El sitio respondió «no encontrada». Quizá la movieron o la retiraron.',
  },
  captcha: {
    happened: 'El sitio quiere saber si usted es una persona.',
    means: 'Mostró una prueba en lugar de la noticia. Abra el original en su navegador.',
  },
  http_status: {
    happened: 'El sitio respondió con un error.',
    means: 'No se pudo traer la noticia. Puede que funcione dentro de un rato.',
  },
  too_large: {
    happened: 'La página es demasiado grande.',
    means: 'Es mucho mayor que cualquier noticia, así que no se leyó.',
  },
  empty_file: {
    happened: 'No contiene nada.',
    means:
      'La página o el archivo están vacíos. Guarde otra vez la página desde su navegador y abra ese archivo.',
  },
  binary_file: {
    happened: 'Este archivo no es una página.',
    means: 'Tearsheet lee páginas web y texto sin formato. Elija otro archivo.',
  },
  not_a_story: {
    happened: 'Esta página no es una noticia.',
    means: 'No hay un artículo que guardar. Puede ver la página misma o guardarla tal cual.',
  },
  no_edition: {
    happened: 'Esa edición no tiene dirección.',
    means: 'La página nombra el idioma, pero no dónde leerla. Búsquela en el original.',
  },
  not_an_edition: {
    happened: 'Esa página no es esta noticia en otro idioma.',
    means: 'El sitio llevó a otra página, así que la noticia queda como está.',
  },
  file_missing: {
    happened: 'No se pudo leer el archivo.',
    means: 'Quizá lo movieron o le cambiaron el nombre. Elíjalo otra vez.',
  },
  not_kept: {
    happened: 'Esta noticia no está en la biblioteca.',
    means: 'Quizá se quitó. Abra de nuevo su dirección para leerla.',
  },
  proxy_unusable: {
    happened: 'No se puede usar el proxy.',
    means: 'El sistema nombra un proxy que Tearsheet no entiende. Revise los ajustes de red.',
  },
  no_client: {
    happened: 'No se pueden establecer conexiones seguras.',
    means: 'Sin ellas no se trae ninguna noticia. Las guardadas se abren como siempre.',
  },
  cancelled: { happened: 'Detenido.', means: 'No se guardó nada.' },
  library: {
    happened: 'No se pudo usar la biblioteca.',
    means: 'Lo guardado quedó como estaba. Inténtelo de nuevo.',
  },
  disk_full: {
    happened: 'El disco está lleno.',
    means: 'Nada quedó a medias y nada guardado se perdió. Libere espacio e inténtelo de nuevo.',
  },
  read_only: {
    happened: 'No se puede escribir en la carpeta de la biblioteca.',
    means:
      'Puede leer lo guardado; para guardar más, Tearsheet necesita una carpeta en la que pueda escribir.',
  },
  library_newer: {
    happened: 'Su biblioteca es de una versión más nueva de Tearsheet.',
    means: 'No se tocó. Actualice Tearsheet para abrirla.',
  },
  library_damaged: {
    happened: 'La biblioteca está dañada.',
    means:
      'Lo que se puede leer queda como está. Inicie Tearsheet de nuevo: apartará el archivo y empezará otro.',
  },
  library_busy: {
    happened: 'La biblioteca está ocupada.',
    means: 'Otro Tearsheet está escribiendo en ella. Inténtelo dentro de un momento.',
  },
  file_failed: {
    happened: 'No se pudo leer o escribir un archivo.',
    means: 'Lo guardado quedó como estaba. Revise el disco e inténtelo de nuevo.',
  },
  database_failed: {
    happened: 'La biblioteca no respondió.',
    means: 'Lo guardado quedó como estaba. Inténtelo de nuevo.',
  },
  no_such_story: {
    happened: 'Esta noticia no está en la biblioteca.',
    means: 'Quizá se quitó. Abra de nuevo su dirección para leerla.',
  },
  no_such_photo: {
    happened: 'Esta foto no está en la biblioteca.',
    means: 'La noticia está completa sin ella.',
  },
  photo_file_missing: {
    happened: 'Falta el archivo de una foto.',
    means: 'Algo lo quitó de la carpeta de la biblioteca. Las palabras siguen ahí.',
  },
  nothing_to_keep: {
    happened: 'No hay nada que guardar.',
    means: 'No se leyó ninguna edición de la noticia, así que no se guardó nada.',
  },
  too_large_to_show: {
    happened: 'La foto es demasiado grande para mostrarla.',
    means: 'Está guardada tal como llegó; solo la ventana no puede mostrarla.',
  },
  not_a_tag: {
    happened: 'Eso no es una etiqueta.',
    means:
      'Una etiqueta es una palabra o unas pocas, de 60 caracteres como mucho. Nada ha cambiado.',
  },
  picture_broken: {
    happened: 'La foto está dañada.',
    means: 'Su archivo no se puede leer como imagen. Las palabras están completas.',
  },
  draft_gone: {
    happened: 'Esta noticia ya no está a mano.',
    means: 'No se había guardado y otra más nueva ocupó su lugar. Ábrala de nuevo.',
  },
  story_gone: { happened: 'Esta noticia ya no está.', means: 'Quizá se quitó de la biblioteca.' },
  bad_link: {
    happened: 'Este enlace no se puede abrir.',
    means: 'Solo se abren enlaces de la web y de correo.',
  },
  no_dictionary: {
    happened: 'Este sistema no tiene un diccionario que se pueda abrir.',
    means: 'Instale uno al que otros programas puedan llamar, o copie la palabra.',
  },
  no_browser: {
    happened: 'Ningún navegador respondió.',
    means: 'No se pudo abrir el enlace. Copie la dirección.',
  },
  photo_gone: {
    happened: 'La foto ya no está.',
    means: 'Puede que se haya quitado de la biblioteca.',
  },
  not_copied: {
    happened: 'No se pudo copiar la foto.',
    means: 'El portapapeles no admite una imagen así. Guárdala como archivo.',
  },
  not_a_feed: {
    happened: 'Esto no es un canal.',
    means:
      'Un canal es la lista de artículos que un sitio ofrece a lectores como este. Escriba la dirección del sitio o de su canal.',
  },
  broken_feed: {
    happened: 'El canal está dañado.',
    means: 'Lo que ya se sabe de él se conserva, y se volverá a consultar más tarde.',
  },
  no_feed: {
    happened: 'Este sitio no anuncia ningún canal.',
    means: 'Sin canal no se puede seguir. Sus artículos se abren y se guardan como siempre.',
  },
  bad_opml: {
    happened: 'Este archivo no es una lista de canales.',
    means: 'Expórtela como OPML desde un lector de canales y elija ese archivo.',
  },
  not_followed: {
    happened: 'Ya no se sigue este sitio.',
    means: 'Sígalo otra vez para ver sus artículos.',
  },
  unknown_place: {
    happened: 'El servicio meteorológico no conoce ningún lugar con ese nombre.',
    means: 'Revise el nombre o indique una población mayor cercana.',
  },
  not_a_forecast: {
    happened: 'Lo que ha llegado no es un pronóstico.',
    means: 'Se conserva el último bueno. Inténtelo más tarde o revise la dirección del servicio.',
  },
  empty_forecast: {
    happened: 'El servicio no dice nada de los próximos días en ese lugar.',
    means: 'Se conserva el último pronóstico bueno. Inténtelo más tarde o indique otro lugar.',
  },
  weather_refused: {
    happened: 'El servicio meteorológico no ha querido responder.',
    means: 'Se conserva el último pronóstico bueno. Inténtelo más tarde.',
  },
  bad_service: {
    happened: 'Esa no es la dirección de un servicio meteorológico.',
    means: 'Empieza por https:// o http://. No se ha cambiado nada.',
  },
  bad_argument: {
    happened: 'La ventana pidió algo que no tiene sentido.',
    means: 'Es un fallo nuestro. No se cambió nada; lo demás sigue funcionando.',
  },
  answers_otherwise: {
    happened: 'La dirección responde ahora con otra cosa.',
    means:
      'Lo que muestra no es una noticia, o es menos de lo guardado. Su copia sigue como estaba.',
  },
  internal: {
    happened: 'Tearsheet cometió un error.',
    means: 'La culpa es nuestra, no de la página. Lo guardado está a salvo; inténtelo de nuevo.',
  },
};

/** Why a photo is missing: goes on from "2 …" and stands alone under a frame. */
export const failures: Record<PhotoFailureCode, string> = {
  not_found: 'ya no en el sitio',
  refused: 'sin permiso del sitio',
  server_error: 'sin enviar por un error del sitio',
  offline: 'sin traer por falta de conexión',
  timeout: 'con demasiada demora',
  cut_short: 'con la transmisión cortada',
  tls: 'sin una conexión segura',
  too_many_redirects: 'con demasiados saltos',
  too_large: 'con demasiado tamaño',
  not_a_picture: 'sin ser una imagen',
  empty: 'con el archivo vacío',
  private_address: 'en una red privada',
  bad_address: 'sin una dirección útil',
  cancelled: 'sin traer porque se detuvo',
  not_stored: 'sin guardar en este equipo',
};

/** What a page that is no story is. */
export const verdicts: Record<Verdict, string> = {
  story: 'Esta es una noticia.',
  picture_story: 'Esta es una noticia contada con fotos.',
  half_story: 'La página contiene solo una parte de esta noticia.',
  paywall_stub: 'La página contiene solo el comienzo: el resto está tras un muro de pago.',
  list_page: 'Esta es una lista de noticias, no una sola.',
  home_page: 'Esta es la portada de un sitio, no una noticia.',
  captcha: 'El sitio mostró una prueba contra robots en lugar de la noticia.',
  login_page: 'El sitio pide iniciar sesión antes de mostrar la noticia.',
  error_page: 'El sitio mostró una página de error en lugar de la noticia.',
  nothing: 'No hay texto en esta página.',
};
