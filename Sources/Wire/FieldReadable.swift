/// A typed value that can be made from what ``FieldDescribing`` says of it.
///
/// `Value(reading: FieldReader(value.fieldValue))` gives `value` again. Where one meaning has
/// several encodings and the description does not tell them apart, it gives the plainest one.
public protocol FieldReadable {
  init(reading reader: FieldReader) throws(FieldError)
}
