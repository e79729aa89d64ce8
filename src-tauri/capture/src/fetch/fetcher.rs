//! One request after the other until an address answers.

use std::{
    future::Future,
    time::{Duration, Instant},
};

use reqwest::{Response, header};
use tokio_util::sync::CancellationToken;
use url::Url;

use super::{
    address::check_address,
    answer::{Answer, told},
    body::Body,
    fault,
    lanes::Lanes,
    roads::{Roads, Visit},
    validators::Validators,
};
use crate::{AllowedHost, CaptureError, Limits, Options};

/// Fetches addresses. The only room that opens a connection.
pub(crate) struct Fetcher {
    limits: Limits,
    roads: Roads,
    lanes: Lanes,
}

/// What an address is fetched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Want {
    Page,
    Photo,
    /// A feed, or a page that names one.
    Feed,
    /// A service's answer in data.
    Data,
}

/// The time that is left for one page or photo. Waiting for a free place costs none of it.
pub(crate) struct Budget {
    left: Duration,
}

/// What one request gave: an answer, or the next address.
enum Step {
    Answer(Box<Answer>),
    Redirect(Url),
}

impl Fetcher {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            limits: options.limits.clone(),
            lanes: Lanes::new(&options.limits),
            roads: Roads::new(options),
        }
    }

    pub(crate) fn allow(&self, host: AllowedHost) {
        self.roads.allow(host);
    }

    /// Reads what connections with TLS need, while the caller does something else.
    pub(crate) async fn get_ready(&self) {
        self.roads.get_ready().await;
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The answer of an address, redirects followed; any status but a redirect is an answer. Status 304
    /// says that the page of these validators has not changed.
    ///
    /// # Errors
    /// What kept it from answering.
    pub(crate) async fn fetch(
        &self,
        url: &Url,
        want: Want,
        unless: Option<&Validators>,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Answer, CaptureError> {
        let mut next = url.clone();
        next.set_fragment(None);
        let mut asked = Vec::new();
        loop {
            asked.push(next.clone());
            match self.ask(&next, want, unless, budget, cancel).await? {
                Step::Answer(mut answer) => {
                    asked.pop();
                    answer.hops = asked;
                    return Ok(*answer);
                }
                Step::Redirect(target) => {
                    check_redirect(&asked, &target, self.limits.hops)?;
                    next = target;
                }
            }
        }
    }

    /// One request, in its turn and within what is left of the budget.
    async fn ask(
        &self,
        url: &Url,
        want: Want,
        unless: Option<&Validators>,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Step, CaptureError> {
        check_address(url)?;
        if url.host_str() == Some(tearsheet_sample::HOST) {
            return Ok(Step::Answer(Box::new(Answer::of_sample(url))));
        }
        let lane = stoppable(cancel, self.lanes.at_host(url, want)).await?;
        let place = match want {
            Want::Page | Want::Feed | Want::Data => None,
            Want::Photo => Some(stoppable(cancel, self.lanes.among_photos()).await?),
        };
        let request = budget.spend(url, self.request(url, want, unless));
        match stoppable(cancel, request).await??? {
            Step::Answer(answer) => Ok(Step::Answer(Box::new(Answer {
                lane: Some(lane),
                _place: place,
                ..*answer
            }))),
            redirect => Ok(redirect),
        }
    }

    async fn request(
        &self,
        url: &Url,
        want: Want,
        unless: Option<&Validators>,
    ) -> Result<Step, CaptureError> {
        let client = self.roads.client_for(url, want.visit()).await?;
        let request = client
            .get(url.clone())
            .header(header::ACCEPT, want.accepts());
        let request = match unless {
            Some(validators) => validators.on(request, url),
            None => request,
        };
        let response = request
            .send()
            .await
            .map_err(|error| fault::of_request(&error, url))?;
        if is_redirect(&response) {
            return redirect_target(&response, url).map(Step::Redirect);
        }
        Ok(Step::Answer(Box::new(Answer {
            hops: Vec::new(),
            url: url.clone(),
            status: response.status().as_u16(),
            headers: told(&response),
            body: Body::of(response, want.bytes(self.limits()))?,
            from: url.clone(),
            lane: None,
            _place: None,
        })))
    }
}

impl Want {
    const fn accepts(self) -> &'static str {
        match self {
            Self::Page => "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
            Self::Feed => {
                "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/html;q=0.8,*/*;q=0.1"
            }
            Self::Data => "application/json,*/*;q=0.1",
            Self::Photo => "image/jpeg,image/png,image/webp,image/avif,image/gif,*/*;q=0.1",
        }
    }

    const fn visit(self) -> Visit {
        match self {
            Self::Page | Self::Photo => Visit::Returning,
            Self::Feed | Self::Data => Visit::Once,
        }
    }

    const fn bytes(self, limits: &Limits) -> usize {
        match self {
            Self::Page | Self::Feed => limits.page_bytes,
            Self::Photo => limits.photo_bytes,
            Self::Data => limits.data_bytes,
        }
    }
}

impl Budget {
    pub(crate) const fn of(left: Duration) -> Self {
        Self { left }
    }

    /// What a task gives within the time that is left.
    pub(super) async fn spend<T>(
        &mut self,
        url: &Url,
        task: impl Future<Output = T>,
    ) -> Result<T, CaptureError> {
        let start = Instant::now();
        let outcome = tokio::time::timeout(self.left, task).await;
        self.left = self.left.saturating_sub(start.elapsed());
        outcome.map_err(|_| CaptureError::Timeout {
            host: fault::host_of(url),
        })
    }
}

/// What a task gives, unless the reader stops it first.
pub(crate) async fn stoppable<T>(
    cancel: &CancellationToken,
    task: impl Future<Output = T>,
) -> Result<T, CaptureError> {
    tokio::select! {
        biased;
        () = cancel.cancelled() => Err(CaptureError::Cancelled),
        outcome = task => Ok(outcome),
    }
}

/// Passes a redirect that may be followed, after these addresses were asked.
fn check_redirect(asked: &[Url], to: &Url, limit: usize) -> Result<(), CaptureError> {
    let Some(from) = asked.last() else {
        return Ok(());
    };
    let host = fault::host_of(from);
    if from.scheme() == "https" && to.scheme() == "http" {
        Err(CaptureError::InsecureRedirect { host })
    } else if asked.contains(to) {
        Err(CaptureError::RedirectLoop { host })
    } else if asked.len() > limit {
        Err(CaptureError::TooManyRedirects { host, limit })
    } else {
        Ok(())
    }
}

fn is_redirect(response: &Response) -> bool {
    matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308)
}

fn redirect_target(response: &Response, from: &Url) -> Result<Url, CaptureError> {
    let bad = || CaptureError::BadRedirect {
        host: fault::host_of(from),
    };
    let location = response.headers().get(header::LOCATION).ok_or_else(bad)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    let mut target = from.join(&location).map_err(|_| bad())?;
    target.set_fragment(None);
    check_address(&target).map_err(|_| bad())?;
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CaptureErrorCode as Code;

    fn after(asked: &[&str], to: &str) -> Option<Code> {
        let asked: Vec<Url> = asked.iter().map(|url| Url::parse(url).unwrap()).collect();
        let checked = check_redirect(&asked, &Url::parse(to).unwrap(), 2);
        checked.err().map(|error| error.code())
    }

    #[test]
    fn a_redirect_is_judged_by_all_that_was_asked_before() {
        let (http, https) = ("http://a.example/", "https://a.example/");
        assert_eq!(after(&[http], https), None);
        assert_eq!(after(&[https], http), Some(Code::InsecureRedirect));
        assert_eq!(after(&[http, https], http), Some(Code::InsecureRedirect));
        assert_eq!(after(&[http, https], https), Some(Code::RedirectLoop));
        assert_eq!(after(&[http, https], "https://b.example/"), None);
        let three = [http, https, "https://b.example/"];
        assert_eq!(
            after(&three, "https://c.example/"),
            Some(Code::TooManyRedirects)
        );
    }
}
