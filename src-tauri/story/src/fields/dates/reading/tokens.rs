//! A text cut into numbers, words and signs.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number, and how many digits it was written with.
    Number(u32, usize),
    /// A word in lower case, without dots.
    Word(String),
    /// Any other sign but white space.
    Sign(char),
}

pub(super) fn tokens_of(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char.is_ascii_digit() {
            let mut digits = String::from(char);
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            let length = digits.len();
            tokens.push(
                digits
                    .parse()
                    .map_or(Token::Sign('#'), |value| Token::Number(value, length)),
            );
        } else if matches!(
            char,
            '年' | '月' | '日' | '時' | '时' | '分' | '년' | '월' | '일'
        ) {
            tokens.push(Token::Sign(char));
        } else if char.is_alphabetic() {
            let mut word: String = char.to_lowercase().collect();
            while let Some(letter) = chars.next_if(|next| next.is_alphabetic()) {
                word.extend(letter.to_lowercase());
            }
            // "10T" and "19th" glue words to numbers; they part here.
            tokens.push(Token::Word(word));
        } else if !char.is_whitespace() {
            tokens.push(Token::Sign(char));
        }
    }
    tokens
}

pub(super) fn skip(tokens: &[Token], mut place: usize, signs: &[char]) -> usize {
    while let Some(Token::Sign(sign)) = tokens.get(place)
        && signs.contains(sign)
    {
        place += 1;
    }
    place
}
