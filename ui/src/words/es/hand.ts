import { counted, number } from '../format';
import type { HandWords } from '../en/hand';

/** The same in Spanish. */
export const hand: HandWords = {
  find: {
    name: 'Buscar en la noticia',
    next: 'Coincidencia siguiente',
    previous: 'Coincidencia anterior',
    close: 'Cerrar la búsqueda en la noticia',
    nothing: 'Sin coincidencias',
    count: (place, of) => `${number('es', place)} de ${number('es', of)}`,
  },

  facing: {
    name: 'Las dos ediciones a la par',
    close: 'Una sola edición',
    shown: 'Las dos ediciones están a la par.',
    oneEdition: 'Esta noticia tiene una sola edición.',
    narrow: 'Dos ediciones necesitan una ventana más ancha.',
    notKept: 'La otra edición no está guardada. Guarde la noticia de nuevo para tenerla.',
  },

  aloud: {
    name: 'Leer en voz alta',
    play: 'Seguir leyendo en voz alta',
    pause: 'Pausar la voz',
    next: 'Frase siguiente',
    previous: 'Frase anterior',
    steps: 'Frase siguiente, anterior de la lectura',
    speed: 'Velocidad',
    voice: 'Voz',
    close: 'Terminar la lectura en voz alta',
    noVoices:
      'Este sistema no da ninguna voz a la ventana. Las voces se añaden en los ajustes de voz del sistema.',
    noVoice: (language) =>
      `Aquí ninguna voz habla ${language}. Las voces se añaden en los ajustes de voz del sistema.`,
    onLinux: {
      noVoices:
        'La vista web del sistema se compiló sin voces. Las distribuciones que compilan WebKitGTK con Flite traen voces inglesas.',
      noVoice: (language) =>
        `Aquí ninguna voz habla ${language}. En Linux la vista web del sistema solo trae voces inglesas.`,
    },
    failed: 'No se pudo oír la voz. Compruebe si se oyen otros sonidos de este equipo.',
  },

  print: {
    name: 'Imprimir o guardar como PDF',
    kept: (date) => `Guardada el ${date} con Tearsheet`,
  },

  progress: {
    left: (minutes) =>
      counted('es', minutes, { one: 'minuto por leer', other: 'minutos por leer' }),
  },

  quote: {
    copy: 'Copiar con la fuente',
    copied: 'Copiado con su fuente.',
    copyHeadline: 'Copiar el titular con la fuente',
    headlineCopied: 'Titular copiado con su fuente.',
    lookUp: 'Buscar en el diccionario',
    lookUpWord: (word) => `Buscar «${word}» en el diccionario`,
    noWord: 'Seleccione primero una palabra o dos y búsquelas después.',
    keys: {
      copy: 'Copiar lo seleccionado, o el titular, con su fuente',
      lookUp: 'Buscar en el diccionario la palabra seleccionada',
    },
  },

  highlights: {
    name: 'Subrayados',
    names: {
      yellow: 'Subrayado amarillo',
      green: 'Subrayado verde',
      blue: 'Subrayado azul',
      pink: 'Subrayado rosa',
    },
    colours: { yellow: 'Amarillo', green: 'Verde', blue: 'Azul', pink: 'Rosa' },
    draw: {
      yellow: 'Subrayar en amarillo',
      green: 'Subrayar en verde',
      blue: 'Subrayar en azul',
      pink: 'Subrayar en rosa',
    },
    done: {
      yellow: 'Subrayado en amarillo.',
      green: 'Subrayado en verde.',
      blue: 'Subrayado en azul.',
      pink: 'Subrayado en rosa.',
    },
    colour: 'Color',
    note: 'Nota',
    addNote: 'Subrayar y añadir una nota',
    keep: 'Listo',
    remove: 'Quitar',
    removed: 'Subrayado quitado.',
    selection: 'Texto seleccionado',
    selected: 'seleccionado',
    saveFirst: 'Guarde la noticia para subrayar',
    reach: 'Mostrar los de',
    reaches: { story: 'Esta noticia', library: 'La biblioteca' },
    none: 'Aún no hay nada subrayado. Seleccione texto de una noticia y elija un color.',
    lost: 'Este texto ya no está en la noticia. El subrayado se conserva.',
    go: 'Ir al texto',
    keys: {
      select: 'Seleccionar una frase y elegir qué hacer con ella',
      extend: 'Seleccionar una palabra más o menos',
      draw: 'Subrayar lo seleccionado',
    },
  },
};
