namespace Abtamim.Bot.Commands.TeamsPackages;

/// <summary>The two icons that Teams asks for: a speech bubble with an order's lines in it.</summary>
internal static class Icons
{
    private const int Samples = 4;

    private static readonly (byte, byte, byte) Ground = (15, 118, 110);
    private static readonly (byte, byte, byte) White = (255, 255, 255);

    // In parts of the icon's side: left, top, right, bottom of the bubble, and of the lines in it.
    private static readonly (double Left, double Top, double Right, double Bottom)[] Lines =
    [
        (0.36, 0.34, 0.70, 0.39), (0.30, 0.45, 0.70, 0.50), (0.46, 0.56, 0.70, 0.61),
    ];

    /// <summary>In colour, 192 pixels on each side.</summary>
    public static byte[] Colour() => Draw(192, isOutline: false);

    /// <summary>In white on nothing, 32 pixels on each side.</summary>
    public static byte[] Outline() => Draw(32, isOutline: true);

    private static byte[] Draw(int size, bool isOutline)
    {
        var image = new PngImage(size);
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (!isOutline)
                    image.Paint(x, y, Ground, 1);
                image.Paint(x, y, White, CoverOf(x, y, size, InBubbleWithoutLines));
            }
        }

        return image.ToBytes();
    }

    private static bool InBubbleWithoutLines(double x, double y) =>
        (IsInRounded(x, y, 0.2, 0.2, 0.8, 0.7, 0.1) || IsInTail(x, y))
        && !Array.Exists(Lines, line => x >= line.Left && x <= line.Right && y >= line.Top && y <= line.Bottom);

    private static bool IsInTail(double x, double y) => y is >= 0.7 and <= 0.84 && x <= 0.7 && x >= 0.56 + (y - 0.7);

    private static bool IsInRounded(double x, double y, double left, double top, double right, double bottom, double radius)
    {
        var dx = x - Math.Clamp(x, left + radius, right - radius);
        var dy = y - Math.Clamp(y, top + radius, bottom - radius);
        return (dx * dx) + (dy * dy) <= radius * radius;
    }

    // How much of a pixel is within a shape.
    private static double CoverOf(int x, int y, int size, Func<double, double, bool> contains)
    {
        var inside = 0;
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var (dx, dy) = ((sample % Samples) + 0.5, (sample / Samples) + 0.5);
            if (contains((x + (dx / Samples)) / size, (y + (dy / Samples)) / size))
                inside++;
        }

        return inside / (double)(Samples * Samples);
    }
}
