import { BackendError, type Backend } from '../backend/backend';
import type {
  Place,
  UiLanguage,
  UnitsChoice,
  WeatherChange,
  WeatherReport,
  WireError,
} from '../backend/generated';
import type { Desk } from '../window/desk';

/** The weather as the window shows it: a line in the rail, and a sheet. */
export class Weather {
  /** What is known; null before the core was asked. */
  report = $state.raw<WeatherReport | null>(null);
  /** Whether the service is being asked. */
  isAsking = $state(false);
  /** Why the last deed of the reader came to nothing. */
  trouble = $state.raw<WireError | null>(null);
  /** The places that the last search found. */
  places = $state.raw<Place[]>([]);

  constructor(private readonly backend: Backend) {}

  /** Shows what is known, and asks the service where its time has come. */
  async show(): Promise<void> {
    await this.carryOut(async () => {
      this.report ??= await this.backend.weatherReport();
      if (this.report.place !== null) this.report = await this.backend.refreshWeather();
    });
  }

  /** Asks once more, because the reader says so. */
  retry(): Promise<boolean> {
    return this.carryOut(async () => {
      this.report = await this.backend.retryWeather();
    });
  }

  /** Finds the places of a name. */
  find(name: string, language: UiLanguage): Promise<boolean> {
    this.places = [];
    return this.carryOut(async () => {
      this.places = await this.backend.findPlaces(name, language);
    });
  }

  /** Shows the weather of a place from now on. */
  settle(place: Place): Promise<boolean> {
    this.places = [];
    return this.change({ change: 'place', place });
  }

  turnOff(): Promise<boolean> {
    return this.change({ change: 'off' });
  }

  measure(units: UnitsChoice): Promise<boolean> {
    return this.change({ change: 'units', units });
  }

  /** Asks another service from now on; with no words, Open-Meteo itself. */
  askAt(address: string): Promise<boolean> {
    return this.change({ change: 'service', address });
  }

  /** Lets the service be asked although it is on the reader's own network. */
  async allow(host: string): Promise<boolean> {
    await this.backend.allowPrivateHost(host);
    return this.retry();
  }

  private change(change: WeatherChange): Promise<boolean> {
    return this.carryOut(async () => {
      this.report = await this.backend.changeWeather(change);
      if (this.report.place !== null) this.report = await this.backend.refreshWeather();
    });
  }

  private async carryOut(deed: () => Promise<void>): Promise<boolean> {
    this.isAsking = true;
    this.trouble = null;
    try {
      await deed();
      return true;
    } catch (thrown) {
      this.trouble = BackendError.wire(thrown);
      return false;
    } finally {
      this.isAsking = false;
    }
  }
}

const known = new WeakMap<Desk, Weather>();

/** The weather of a window: one for its line and its sheet. */
export function weatherOf(desk: Desk): Weather {
  const weather = known.get(desk) ?? new Weather(desk.backend);
  known.set(desk, weather);
  return weather;
}
