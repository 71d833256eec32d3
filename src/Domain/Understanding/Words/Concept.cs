namespace Abtamim.Domain.Understanding.Words;

/// <summary>
/// What a word can be, apart from the name of a product. The lexicon files name these in kebab case; the rules of the
/// acts (<c>Lexicon/acts.txt</c>) combine them.
/// </summary>
internal enum Concept : byte
{
    // Amounts. Number, Fraction, Unit and Measure carry a value.
    Number, NumberWord, Fraction, Dozen, Unit, Measure, Single, CountMarker, SizeMarker, Times, Each, AsMany, And, Of, More,

    // Time. Weekday, Month, DayPart carry a value.
    Weekday, Month, DayPart, DayOffset, Yesterday, DayWord, Week, MonthWord, Next, Last, After, Before, Hour, Hours, Event, Closed, Opens, Policy, Advise, Yours, InStock, Nobody,

    // Money and papers.
    Currency, PriceWord, HowMuch, ForHowMuch, Expensive, Discount, Invoice, Balance, Owe, Pay, Transfer, Receipt, Payment, BankAccount, PayLater,

    // What is done to an order.
    Want, Send, Add, Remove, Set, Change, Instead, Cancel, Confirm, Yes, Okay, No, Not, NotWant, Without, Keep, Mean, Wait, Only, Repeat, Same,
    LastTime, Past, Forget, OrderNoun, OrderVerb, Product, Goods, Section, Attribute, Note, Regular, Size, This, Stuff,

    // Asking.
    Where, When, What, Which, How, Who, Why, Asking, Can, Have, Sell, Exists, NotExist, List, Status, Arrive, OnTheWay, Late, Deliver, Driver, Update,

    // People and manners.
    Human, Guest, Talk, Bot, Greeting, Blessing, Thanks, Please, Filler, Help, Use, Stop, Offers, Message, Wish, Apology, Vocative, OwnStock,

    // Complaints.
    Damaged, Missing, NotArrived, Wrong, Problem, Bad, Complain, Refund,

    // Places.
    Place, Street, Address, Phone, Location, Name,

    // Choosing. Ordinal carries a value.
    Ordinal, First, LastOne, All, Other, Both, NoneOf, Big, Small, Middle,

    // Suppliers.
    Rest, Part, Half, SoldOut, Increase, Decrease, Delivered, Received, Ready, Full, Able, Unable, Confirming, Agree, Specify,

    // Staff.
    Summary, Sales, Pending, Details, Approve, Reject, Takeover, Release, Mute, Overdue, Record, Top, Supplier, Score, Forecast, Need, Stock,
    Report, Total, Customer, Show, Remind, Job, Weather, Chitchat, Myself, Back,
}
