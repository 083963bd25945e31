"""The part of the client that is written by hand. Import from `sundial`: what is not exported there may change."""
